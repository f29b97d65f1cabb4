"""What describes an enterprise."""

from shanxi.jingpin.vocabularies.tables import Table


UNIT_TYPES = Table(
    {
        "limited": "有限责任公司",
        "joint_stock": "股份有限公司",
        "state_owned": "国有企业",
        "collective": "集体企业",
        "partnership": "合伙企业",
        "sole": "个人独资企业",
        "foreign": "外商投资企业",
        "cooperative": "农民专业合作社",
        "institution": "事业单位",
        "social": "社会组织",
        "other": "其他",
    }
)

#: The eleven cities of Shanxi, in the order of GB/T 2260.
CITIES = Table(
    {
        "140100": "太原市",
        "140200": "大同市",
        "140300": "阳泉市",
        "140400": "长治市",
        "140500": "晋城市",
        "140600": "朔州市",
        "140700": "晋中市",
        "140800": "运城市",
        "140900": "忻州市",
        "141000": "临汾市",
        "141100": "吕梁市",
    }
)

#: GB/T 4754—2017, the sections.
INDUSTRIES = Table(
    {
        "A": "A 农、林、牧、渔业",
        "B": "B 采矿业",
        "C": "C 制造业",
        "D": "D 电力、热力、燃气及水生产和供应业",
        "E": "E 建筑业",
        "F": "F 批发和零售业",
        "G": "G 交通运输、仓储和邮政业",
        "H": "H 住宿和餐饮业",
        "I": "I 信息传输、软件和信息技术服务业",
        "J": "J 金融业",
        "K": "K 房地产业",
        "L": "L 租赁和商务服务业",
        "M": "M 科学研究和技术服务业",
        "N": "N 水利、环境和公共设施管理业",
        "O": "O 居民服务、修理和其他服务业",
        "P": "P 教育",
        "Q": "Q 卫生和社会工作",
        "R": "R 文化、体育和娱乐业",
        "S": "S 公共管理、社会保障和社会组织",
        "T": "T 国际组织",
    }
)

ENTERPRISE_SIZES = Table({"large": "大型", "medium": "中型", "small": "小型", "micro": "微型"})

#: The sectors for which the call of 2025 names thresholds.
SECTORS = Table(
    {
        "manufacturing": "制造业",
        "food": "食品业",
        "medicine": "医药业",
        "agriculture": "农业",
        "service": "服务业",
    }
)
