// What pictures share: the tip at the pointer, moving from point to point with keys, and the crumbs of a dimension.
function tip(text, x, y) {
  const box = byId('tip');
  box.hidden = !text;
  if (!text) return;
  box.textContent = text;
  const width = box.offsetWidth;
  box.style.left = Math.max(8, Math.min(x + 12, document.documentElement.clientWidth - width - 8)) + 'px';
  box.style.top = Math.max(8, y - box.offsetHeight - 12) + 'px';
}

// points: [x, y, unit] in the picture's own pixels, in the order in which the arrow keys walk.
function explorable(picture, points, told, ring) {
  let at = -1;
  const go = (place, quiet) => {
    at = Math.max(0, Math.min(points.length - 1, place));
    const [x, y, unit] = points[at];
    ring.setAttribute('cx', x);
    ring.setAttribute('cy', y);
    ring.setAttribute('visibility', 'visible');
    picture.setAttribute('aria-valuenow', at + 1);
    picture.setAttribute('aria-valuetext', told(unit));
    const box = picture.getBoundingClientRect();
    if (!quiet) tip(told(unit), box.left + x, box.top + y);
  };
  const leave = () => { tip(''); ring.setAttribute('visibility', 'hidden'); };
  const near = (event) => {
    const box = picture.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    let best = 0;
    let least = Infinity;
    points.forEach((point, place) => {
      const apart = (point[0] - x) ** 2 + ((point[1] - y) / 3) ** 2;
      if (apart < least) { least = apart; best = place; }
    });
    return best;
  };
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
  if (!points.length) return;
  fill(picture, {
    tabindex: 0, role: 'slider', 'aria-valuemin': 1, 'aria-valuemax': points.length, 'aria-valuenow': 1, 'aria-valuetext': told(points[0][2]),
    onpointermove: (event) => go(near(event)),
    onpointerleave: leave,
    onclick: (event) => { go(near(event)); focusOn(points[at][2]); },
    onfocus: () => { if (picture.matches(':focus-visible')) go(Math.max(at, 0)); },
    onblur: leave,
    onkeydown: (event) => {
      if (event.key === 'Enter' || event.key === ' ') focusOn(points[Math.max(at, 0)][2]);
      else if (event.key in steps) go(at + steps[event.key]);
      else if (event.key === 'Escape') leave();
      else return;
      event.preventDefault();
    },
  }, []);
}

function badge(group) {
  return el('span', { class: 'badge hue' + group.top.hue, 'aria-hidden': 'true' }, group.number);
}

function tier(depth) {
  return DATA.tiers[depth - 1] || t('group');
}

// All outermost groups, or what lies below the one that is opened.
function shownGroups() {
  const opened = GROUPS.find((group) => group.id === state.dim);
  return opened ? opened.below : TOP;
}

function openGroup(id) {
  state.dim = id;
  show();
}

function crumbs() {
  const trail = [];
  for (let group = GROUPS.find((item) => item.id === state.dim); group; group = group.above) trail.unshift(group);
  if (!trail.length) return GROUPS.length > TOP.length ? el('p', { class: 'fine' }, t('open_hint')) : null;
  const back = el('button', { type: 'button', class: 'link', onclick: () => openGroup('') }, '← ' + t('all_of', { tier: tier(1).toLowerCase() }));
  return el('p', { class: 'crumbs' }, back, ...trail.flatMap((group, place) => [
    el('span', { 'aria-hidden': 'true' }, '›'),
    place < trail.length - 1 ? el('button', { type: 'button', class: 'link', onclick: () => openGroup(group.id) }, group.title)
      : el('b', {}, badge(group), ' ', group.title),
  ]));
}

function unitButton(unit) {
  return el('button', { type: 'button', class: 'name', 'data-key': unit.key, onclick: () => focusOn(unit) }, el('bdi', {}, unit.name));
}

function fictionalTag(unit) {
  return unit.fictional && DATA.units.some((row) => !row[6]) ? el('span', { class: 'tag warn' }, t('fictional')) : null;
}

const SIGNS = { self: '●', same: '≈', open: '?', above: '▲', below: '▼', '': '' };

function relationMark(unit, focus) {
  const kind = focus ? relation(unit, focus) : '';
  return el('span', { class: 'sign ' + kind, title: kind ? t('is_' + kind, { name: focus.name }) : null },
    el('span', { 'aria-hidden': 'true' }, SIGNS[kind]), kind ? hiddenText(t('is_' + kind, { name: focus.name })) : null);
}
