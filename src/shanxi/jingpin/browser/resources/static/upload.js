// Several files can be chosen or dropped; each is sent by a request of its own. Without script the plain form works.
(() => {
  "use strict";

  const note = (list, name, text, bad) => {
    const row = document.createElement("li");
    const title = document.createElement("span");
    const state = document.createElement("span");
    title.textContent = name;
    state.textContent = text;
    state.className = bad ? "jp-error" : "jp-date";
    row.append(title, state);
    list.hidden = false;
    list.append(row);
    return (words, wrong) => {
      state.textContent = words;
      state.className = wrong ? "jp-error" : "jp-date";
    };
  };

  const send = (form, file, tell) =>
    new Promise((resolve) => {
      const data = new FormData();
      data.append("_authenticator", form.elements._authenticator.value);
      data.append("file", file, file.name);
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "application/json");
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) tell(`正在上传 ${Math.round((event.loaded / event.total) * 100)}%`);
      });
      request.addEventListener("error", () => {
        tell("网络中断，没有上传，请重新选择这个文件。", true);
        resolve(false);
      });
      request.addEventListener("load", () => {
        let message = "";
        try {
          message = JSON.parse(request.responseText).message;
        } catch {
          message = request.status === 401 ? "登录已失效，请重新登录后再上传。" : "没有上传成功，请刷新页面后重试。";
        }
        tell(message, request.status !== 200);
        resolve(request.status === 200);
      });
      request.send(data);
    });

  // The whole page is asked for again: the box, and every place marked data-state, show what is known now.
  const refresh = async (box) => {
    const answer = await fetch(box.dataset.page, { credentials: "same-origin" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelectorAll("[data-state][id]").forEach((old) => {
      const now = page.getElementById(old.id);
      if (now) old.replaceWith(document.adoptNode(now));
    });
    const fresh = page.getElementById(box.id);
    if (!fresh) return;
    const progress = box.querySelector("[data-progress]");
    box.replaceWith(fresh);
    fresh.querySelector("[data-progress]")?.replaceWith(progress);
    const more = fresh.querySelector(".jp-upload-more");
    if (more) more.open = true;
    prepare(fresh);
  };

  const take = async (box, files) => {
    const form = box.querySelector(".jp-upload-form");
    const list = form.querySelector("[data-progress]");
    const limit = Number(form.dataset.bytes);
    const button = form.querySelector("button");
    list.replaceChildren();
    button.disabled = true;
    let taken = 0;
    for (const file of files) {
      if (file.size > limit) {
        note(list, file.name, `超过每个文件 ${Math.round(limit / 1048576)} MB 的上限，没有上传。`, true);
        continue;
      }
      if (await send(form, file, note(list, file.name, "等待上传"))) taken += 1;
    }
    button.disabled = false;
    if (taken) await refresh(box);
  };

  const prepare = (box) => {
    const form = box.querySelector(".jp-upload-form");
    if (!form) return;
    const input = form.elements.file;
    input.multiple = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      take(box, [...input.files]);
    });
    form.addEventListener("dragover", (event) => {
      event.preventDefault();
      form.classList.add("jp-notice");
    });
    form.addEventListener("dragleave", () => form.classList.remove("jp-notice"));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      form.classList.remove("jp-notice");
      // by the form's own event, so that keep-typed.js is asked
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    });
  };

  document.querySelectorAll(".jp-upload").forEach(prepare);
})();
