"""办理日志, for the Log Auditor."""
