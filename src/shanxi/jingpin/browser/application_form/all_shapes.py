"""The shape of every section, in the order of the form."""

from shanxi.jingpin.browser.application_form.shape_agreements import Consents
from shanxi.jingpin.browser.application_form.shape_agreements import Undertaking
from shanxi.jingpin.browser.application_form.shape_dimensions import Dimensions
from shanxi.jingpin.browser.application_form.shapes import Finance
from shanxi.jingpin.browser.application_form.shapes import Parties
from shanxi.jingpin.browser.application_form.shapes import Plain


SHAPES: dict[str, Plain] = {
    one.name: one
    for one in (
        Plain("overview"),
        Plain("item"),
        Parties("parties"),
        Finance("finance"),
        Dimensions("dimensions"),
        Undertaking("undertaking"),
        Consents("consents"),
    )
}
