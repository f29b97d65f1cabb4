"""``@workflow`` for objects of the process: steps with their rules, and taking one."""
