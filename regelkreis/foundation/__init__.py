"""What every house needs and no field knows: records, pages, accounts, journal, vault."""
