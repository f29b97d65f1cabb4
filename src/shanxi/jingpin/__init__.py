"""“山西精品”区域公用品牌认证系统."""

import logging
from zope.i18nmessageid import MessageFactory


PACKAGE_NAME = "shanxi.jingpin"

_ = MessageFactory(PACKAGE_NAME)

logger = logging.getLogger(PACKAGE_NAME)
