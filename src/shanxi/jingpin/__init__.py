"""“山西精品”区域公用品牌认证系统."""

import logging
from zope.i18nmessageid import MessageFactory


PACKAGE_NAME = "shanxi.jingpin"

_ = MessageFactory(PACKAGE_NAME)

#: The variable of the environment in which ``start.server`` leaves the address of the server.
STARTED_AT = "JINGPIN_URL"

logger = logging.getLogger(PACKAGE_NAME)
