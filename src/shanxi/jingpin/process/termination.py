"""Why the federation ends a case (第四条)."""

GROUNDS: dict[str, str] = {
    "false_statement": "提供虚假材料或者信息",
    "bankruptcy": "破产、解散或者被吊销营业执照",
    "major_accident": "发生重大质量、安全、环境事故",
}
