// Before a form is sent: is the same person still logged in? If not, nothing is sent and everything stays on the page.
(() => {
  "use strict";

  const account = document.querySelector("#jp-account[data-person]");
  if (!account) return;

  const { person, session, login, logout } = account.dataset;
  const PATIENCE = 30000;
  const checked = new WeakSet();
  const waiting = new WeakSet();

  const WORDS = {
    out: ["登录已过期，没有提交。请在新窗口登录，再回到本页点保存，已填内容都在。", login, "在新窗口登录"],
    other: [
      "这个浏览器现在登录的是另一个账号，没有提交。请在新窗口退出，用原来的账号登录，再回到本页点保存，已填内容都在。",
      logout,
      "在新窗口退出",
    ],
    unreachable: ["现在连不上网站，没有提交，已填内容都在。请检查网络，过一会儿再点一次。"],
  };

  const alertOf = (form) => {
    const before = form.previousElementSibling;
    return before?.hasAttribute("data-unsent") ? before : null;
  };

  const tell = (form, [words, address, title]) => {
    alertOf(form)?.remove();
    const box = document.createElement("div");
    box.className = "jp-notice jp-notice--bad";
    box.dataset.unsent = "";
    box.setAttribute("role", "alert");
    box.tabIndex = -1;
    const line = document.createElement("p");
    line.textContent = words;
    box.append(line);
    if (address) {
      const link = document.createElement("a");
      link.href = address;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
      link.textContent = title;
      const last = document.createElement("p");
      last.append(link);
      box.append(last);
    }
    form.before(box);
    box.focus();
    box.scrollIntoView({ block: "center" });
  };

  // null: the site answers, but not as expected; then the form is sent as if there were no script.
  const ask = async () => {
    let answer;
    try {
      answer = await fetch(session, {
        cache: "no-store",
        credentials: "same-origin",
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch {
      return { reason: "unreachable" };
    }
    if (!answer.ok) return null;
    try {
      const now = await answer.json();
      if (now.person === person) return { token: now.token };
      return { reason: now.person ? "other" : "out" };
    } catch {
      return null;
    }
  };

  const send = (form, submitter) => {
    alertOf(form)?.remove();
    checked.add(form);
    try {
      form.requestSubmit(submitter);
    } finally {
      checked.delete(form);
    }
  };

  const check = async (form, submitter) => {
    waiting.add(form);
    const answer = await ask();
    waiting.delete(form);
    if (answer?.reason) {
      tell(form, WORDS[answer.reason]);
      return;
    }
    if (answer) document.querySelectorAll("input[name=_authenticator]").forEach((one) => (one.value = answer.token));
    send(form, submitter);
  };

  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      // a control may be named "method"
      if (form.getAttribute("method")?.toLowerCase() !== "post" || !form.elements._authenticator) return;
      if (checked.has(form)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!waiting.has(form)) check(form, event.submitter);
    },
    true,
  );
})();
