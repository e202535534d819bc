/* Pages, progress, search, saving and handing over. */
(() => {
  const words = DATA.words, say = View.say, $ = (id) => document.getElementById(id);
  const sections = DATA.sections.map((data, place) => ({data, place, box: $("section-" + place), built: null}));
  const last = sections.length + 1; // pages: 0 start, 1… sections, last: check and send
  let page = 0, states = new Map(), query = "", filtered = false, timer = 0, spoken = "";
  const entryOf = (id) => Store.entries.get(id);
  const time = (day) => day.toLocaleTimeString(DATA.header.language, {hour: "2-digit", minute: "2-digit"});
  const longDay = (day) => day.toLocaleDateString(DATA.header.language, {day: "numeric", month: "long", year: "numeric"});

  function build(section) {
    if (section.built) return section.built;
    section.built = [];
    section.data.criteria.forEach((c) => {
      const made = View.criterion(c, entryOf, touched);
      if (c.group) section.box.append(el("h2", {class: "group"}, c.group));
      section.box.append(made.box);
      section.built.push(made);
    });
    section.box.append($("pager-" + section.place));
    refresh(section, true);
    return section.built;
  }

  const questionsOf = (section) => [].concat(...section.built.map((made) => made.questions));
  const isHidden = (q) => states.get(q.id).presence === Logic.HIDDEN;

  function refresh(section, redraw) {
    questionsOf(section).forEach((made) => made.show(entryOf(made.q.id), isHidden(made.q), redraw));
  }

  /** How many questions of a section stand how. */
  function count(section) {
    const found = {all: 0, done: 0, unknown: 0, empty: 0, wrong: 0, skipped: 0};
    section.data.criteria.forEach((c) => c.questions.forEach((q) => {
      const status = View.status(q, entryOf(q.id));
      if (isHidden(q) || (c.excused && status === "empty")) { found.skipped += 1; return; }
      found.all += 1;
      found[status === "answered" || status === "na" ? "done" : status] += 1;
    }));
    return found;
  }

  function sum(counts) {
    const total = {all: 0, done: 0, unknown: 0, empty: 0, wrong: 0, skipped: 0};
    counts.forEach((one) => Object.keys(total).forEach((key) => { total[key] += one[key]; }));
    return total;
  }

  function sentence(c) {
    const parts = [say("of", c)];
    [["unknown", "unknown_count"], ["empty", "empty"], ["wrong", "wrong"], ["skipped", "skipped"]].forEach(([key, word]) => {
      if (c[key]) parts.push(`${c[key]} ${words[word]}`);
    });
    return parts.join(" · ");
  }

  function bar(element, c) {
    element.querySelector(".done").style.width = (c.all ? (100 * c.done) / c.all : 100) + "%";
    element.querySelector(".unknown").style.width = (c.all ? (100 * c.unknown) / c.all : 0) + "%";
  }

  function progress() {
    const counts = sections.map(count), total = sum(counts);
    counts.forEach((c, place) => {
      document.querySelectorAll(`[data-progress="${place}"]`).forEach((element) => {
        element.querySelector(".sentence").textContent = element.dataset.short ? `${c.done}/${c.all}` : sentence(c);
        const marked = element.querySelector(".bar");
        if (marked) bar(marked, c);
      });
    });
    $("total").textContent = `${total.done}/${total.all}`;
    bar($("total-bar"), total);
    $("summary").textContent = sentence(total);
    if (spoken && spoken !== sentence(total)) { clearTimeout(timer); timer = setTimeout(() => { $("spoken").textContent = spoken; }, 1200); }
    spoken = sentence(total);
    if (page === last) check(counts);
  }

  function touched() {
    states = Store.states();
    sections.forEach((section) => { if (section.built && !section.box.hidden) refresh(section, false); });
    progress();
    keep();
  }

  function keep() {
    const kept = Store.save();
    $("storage").hidden = kept;
    $("saved").textContent = kept ? say("saved", {time: time(Store.savedAt())}) : "";
  }

  function redraw() {
    sections.forEach((section) => { if (section.built) refresh(section, true); });
    document.querySelectorAll("[data-person]").forEach((input) => { input.value = Store.person[input.dataset.person]; });
    touched();
  }

  /* Pages */
  function visible() {
    const searching = Boolean(query);
    $("page-start").hidden = searching || page !== 0;
    $("page-finish").hidden = searching || page !== last;
    $("tools").hidden = !searching && (page === 0 || page === last);
    let any = false;
    sections.forEach((section) => {
      const shown = searching || page === section.place + 1;
      if (!shown) { section.box.hidden = true; return; }
      let here = false;
      build(section);
      refresh(section, false);
      section.built.forEach((made) => {
        let inside = false;
        made.questions.forEach((one) => {
          const open = ["empty", "unknown", "wrong"].includes(one.box.dataset.status);
          const fits = (!searching || one.text.includes(query)) && (!filtered || open);
          one.box.classList.toggle("filtered", !fits);
          inside = inside || fits;
        });
        made.box.classList.toggle("filtered", !inside);
        here = here || inside;
      });
      section.box.hidden = searching && !here;
      section.box.classList.toggle("searched", searching || (filtered && !here));
      any = any || here;
    });
    const onSections = searching || (page > 0 && page < last);
    $("nothing").hidden = !onSections || any;
    $("nothing").textContent = searching ? words.nothing_found : words.nothing_open;
    document.querySelectorAll("nav [data-page]").forEach((link) => {
      if (Number(link.dataset.page) === page && !searching) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
  }

  function go(to, focus) {
    page = Math.max(0, Math.min(last, to));
    query = $("search").value = "";
    menu(false);
    visible();
    progress();
    window.scrollTo(0, 0);
    if (focus) document.querySelector(page === 0 ? "#page-start h1" : page === last ? "#page-finish h1" : `#section-${page - 1} h1`).focus({preventScroll: true});
    if (history.state !== page) { try { history.pushState(page, ""); } catch (error) { /* not in this context */ } }
  }

  /** To one question: its section, then its place. */
  function jump(place, id) {
    filtered = $("only-open").checked = false;
    go(place + 1, false);
    const made = questionsOf(sections[place]).find((one) => one.q.id === id);
    made.box.scrollIntoView({block: "start"});
    made.box.focus({preventScroll: true});
  }

  function menu(open) {
    document.body.classList.toggle("menu-open", open);
    $("menu").setAttribute("aria-expanded", String(open));
  }

  /* Check and send */
  function check(counts) {
    const links = (statuses) => {
      const found = [];
      sections.forEach((section, place) => section.data.criteria.forEach((c) => c.questions.forEach((q) => {
        const status = View.status(q, entryOf(q.id));
        if (statuses.includes(status) && !isHidden(q) && !(c.excused && status === "empty")) {
          found.push(el("li", {}, el("button", {type: "button", class: "plain", onclick: () => jump(place, q.id)}, el("span", {class: "code"}, q.code), " ", q.label)));
        }
      })));
      return found;
    };
    const wrong = links(["wrong"]), open = links(["empty", "unknown"]);
    $("wrong").hidden = !wrong.length;
    $("wrong-list").replaceChildren(...wrong);
    $("open").hidden = !open.length;
    $("open-count").textContent = `${words.still_empty} (${open.length})`;
    $("open-list").replaceChildren(...open);
    $("all-done").hidden = Boolean(wrong.length || open.length);
    $("content").value = fileText();
  }

  const fileText = () => JSON.stringify(Store.file(), null, 1) + "\n";
  const fileName = DATA.file + ".json";
  const tell = (text) => { $("told").textContent = text; };

  function download() {
    const url = URL.createObjectURL(new Blob([fileText()], {type: "application/json"}));
    const link = el("a", {href: url, download: fileName});
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
    Store.handedOver();
    tell(say("downloaded", {file: fileName}));
  }

  /** What the browser lets be shared; Chrome on Android refuses .json but takes .txt. */
  function shareable() {
    if (!navigator.canShare || !window.File) return null;
    const candidates = [[fileName, "application/json"], [fileName + ".txt", "text/plain"]];
    for (const [name, type] of candidates) {
      const files = [new File([fileText()], name, {type})];
      if (navigator.canShare({files})) return {files, title: fileName};
    }
    return null;
  }

  async function share() {
    try {
      await navigator.share(shareable());
      Store.handedOver();
      tell(words.shared);
    } catch (error) {
      if (error.name !== "AbortError") download();
    }
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(fileText());
      tell(words.copied);
    } catch (error) {
      $("content-box").open = true;
      $("content").value = fileText();
      $("content").select();
      tell(document.execCommand("copy") ? words.copied : words.not_copied);
    }
  }

  function load(event) {
    const file = event.target.files[0];
    event.target.value = "";
    if (!file || (Store.changed() && !confirm(words.load_confirm))) return;
    const reader = new FileReader();
    reader.onload = () => {
      const found = Store.load(String(reader.result));
      if (found.error) { tell(found.error); return; }
      redraw();
      tell(say("loaded", {n: found.loaded}) + (found.unknown ? " " + say("load_unknown", {n: found.unknown}) : ""));
    };
    reader.onerror = () => tell(words.not_a_file);
    reader.readAsText(file);
  }

  /* Start */
  const opened = Store.open();
  states = Store.states();
  document.querySelectorAll("[data-person]").forEach((input) => {
    input.value = Store.person[input.dataset.person];
    input.addEventListener("input", () => { Store.person[input.dataset.person] = input.value; keep(); });
  });
  document.querySelectorAll("[data-page]").forEach((link) => link.addEventListener("click", () => go(Number(link.dataset.page), true)));
  $("menu").addEventListener("click", () => menu(!document.body.classList.contains("menu-open")));
  document.querySelector("main").addEventListener("click", () => menu(false));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") menu(false); });
  $("search").addEventListener("input", () => { query = $("search").value.trim().toLowerCase(); visible(); });
  $("only-open").addEventListener("change", () => { filtered = $("only-open").checked; visible(); });
  $("download").addEventListener("click", download);
  $("share").addEventListener("click", share);
  $("share").hidden = !shareable();
  $("copy").addEventListener("click", copy);
  $("load").addEventListener("change", load);
  $("print").addEventListener("click", () => window.print());
  $("reset").addEventListener("click", () => {
    if (!confirm(words.reset_confirm)) return;
    Store.reset();
    redraw();
    $("restored").hidden = true;
    go(0, true);
  });
  window.addEventListener("beforeprint", () => {
    sections.forEach((section) => { build(section); refresh(section, false); });
    document.querySelectorAll("details.more").forEach((box) => { box.open = Boolean(box.querySelector(".count").textContent); });
  });
  window.addEventListener("popstate", (event) => { if (typeof event.state === "number") go(event.state, true); });
  window.addEventListener("beforeunload", (event) => { if (Store.unsent()) { event.preventDefault(); event.returnValue = ""; } });
  window.addEventListener("storage", (event) => { if (event.key === Store.key) $("other-tab").hidden = false; });
  $("storage").hidden = opened.storage;
  if (opened.restored) {
    $("restored").hidden = false;
    $("restored").firstElementChild.textContent = say("restored", {date: longDay(opened.restored), time: time(opened.restored)});
    $("begin").textContent = words.go_on;
  }
  try { history.replaceState(0, ""); } catch (error) { /* not in this context */ }
  go(0, false);
})();
