"""第三条: what an application asks for; all but the first name the case that was certified before."""

INITIAL, RENEWAL = "initial", "renewal"
TITLES: dict[str, str] = {INITIAL: "初次申请", RENEWAL: "再认证", "change": "变更", "extension": "扩项"}
