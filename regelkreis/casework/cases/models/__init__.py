"""What is stored of cases: the case, its log, how it ended, who reads on, and how a list looks."""

from regelkreis.casework.cases.models.case import LEVELS, Case, CaseQuerySet, FormerReader
from regelkreis.casework.cases.models.closing import Closing
from regelkreis.casework.cases.models.log import CaseEvent
from regelkreis.casework.cases.models.mine import ListColumns

__all__ = ["LEVELS", "Case", "CaseEvent", "CaseQuerySet", "Closing", "FormerReader", "ListColumns"]
