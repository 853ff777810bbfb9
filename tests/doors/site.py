"""Doors of accounts, of the desk and of the administration."""

from tests import behind_doors as behind
from tests.doors.door import Door

ACCOUNT = [
    Door("account_login", anonymous=200, others=302),
    Door("account_logout", others=200),
    Door("account_inactive", anonymous=200, others=200),
    Door("account_reauthenticate", others=200),
    Door("account_change_password", others=200),
    Door("mfa_index", others=200),
    Door("mfa_authenticate", others=302),
    Door("mfa_reauthenticate", others=302),
    Door("mfa_activate_totp", others=302),
    Door("mfa_deactivate_totp", others=404),
    Door("mfa_view_recovery_codes", others=404),
    Door("mfa_generate_recovery_codes", others=302),
    Door("mfa_download_recovery_codes", others=404),
]

DESK = [
    Door("workplace:home", owner=200, colleague=200, stranger=200, others=302),
    Door("absences:list", team_lead=403, statistician=403, others=200),
    Door("absences:end", behind.an_absence, owner=200, admin=200),
    Door("absences:add", team_lead=403, statistician=403, others=200),
]

# Who works here is the site administrator's to say.
SITE = [
    Door("organizations:switch", others=405),
    Door("organizations:switch", method="post", others=404),
    Door("organizations:posts", admin=200, others=403),
    Door("organizations:post", behind.the_post, admin=200, others=403),
    Door("organizations:give_post", behind.the_post, admin=200, others=403),
    Door("organizations:end_holding", behind.a_holding, admin=200, others=403),
    Door("organizations:people", admin=200, others=403),
    Door("organizations:add_person", admin=200, others=403),
    Door("organizations:person", behind.a_colleague, admin=200, others=403),
    Door("organizations:give_role", behind.a_colleague, admin=200, others=403),
    Door("organizations:new_password", behind.a_colleague, admin=200, others=403),
    Door("organizations:end_role", behind.a_role, admin=200, others=403),
    Door("organizations:journal", admin=200, others=403),
    Door("catalogue:profile", admin=200, others=403),
    Door("catalogue:load", behind.the_first_load, admin=200, others=403),
    Door("catalogue:entries", behind.a_list, admin=200, others=403),
    Door("catalogue:entry", behind.a_group, admin=200, others=403),
]
