"""我的待办 and the list of cases."""
