"""The fields of certification, as a record of the registry."""

from shanxi.jingpin import _
from zope import schema
from zope.interface import Interface


DEFAULT_FIELDS = [
    "farm 农林牧渔产品",
    "medicine 中药和药品相关产品",
    "food 加工食品、饮料和酒",
    "minerals 矿产和能源产品",
    "textile 纺织品、服装和皮革制品",
    "wood 木制品、纸制品和印刷品",
    "chemical 化工产品",
    "building 建材产品",
    "furniture 家具和工艺美术品",
    "metal 金属材料和金属制品",
    "machinery 机械设备及零部件",
    "electronics 电子和电气设备",
    "instruments 仪器设备",
    "transport 交通运输设备",
    "other_product 其他产品",
    "lodging 住宿、餐饮和旅游服务",
    "trade 批发零售服务",
    "logistics 运输和物流服务",
    "science 科学研究和专业技术服务",
    "health 卫生、养老和社会服务",
    "culture 文化、体育和教育服务",
    "other_service 其他服务",
]


class ICertificationSettings(Interface):
    """What the approvals of certification bodies are counted by (认证认可条例 第九条)."""

    fields = schema.List(
        title=_("认证领域"),
        description=_(
            "每行一个：代码、空格、名称。代码用于机构的批准范围，已使用的不要改动；可换成主管部门公布的领域代码。"
        ),
        value_type=schema.TextLine(),
        default=DEFAULT_FIELDS,
    )
