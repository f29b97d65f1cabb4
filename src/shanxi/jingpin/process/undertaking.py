"""表三, 申请单位意见: the text that a person in charge signs, by version; and the consents given beside it."""

VERSION = "1"

TEXTS: dict[str, str] = {
    "1": ("本单位自愿申请“山西精品”区域公用品牌，承诺本次提报的相关数据、信息均真实有效，如有违反，愿意承担相应责任。"),
}

TEXT = TEXTS[VERSION]

#: Consents needed at submit (个人信息保护法 第十三、二十三、二十五条): id → what is agreed to.
CONSENTS: dict[str, str] = {
    "processing": "处理申报所需的个人信息",
    "passing_on": "向评审机构提供办理所需的信息",
    "publication": "通过后公开企业和产品的有关信息",
}
