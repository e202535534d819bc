// How each dimension is spread over the units: a dot each, the middle half as a box, the median as a line.
const ROW = 84;

function strip(title, spread, value, sure, units, low, high, width) {
  const x = (at) => 12 + ((at - low) / (high - low || 1)) * (width - 24);
  const middle = 40;
  let near = '';
  let far = '';
  const inside = new Set(units);
  const points = [];
  for (const unit of UNITS) {
    const at = value(unit);
    if (at === null) continue;
    // The same unit has the same height in every strip; the golden ratio spreads them evenly.
    const y = middle - 15 + ((unit.place * 0.618034) % 1) * 30;
    const dot = `M${x(at).toFixed(1)} ${y.toFixed(1)}h0`;
    if (inside.has(unit) && sure(unit)) { near += dot; points.push([x(at), y, unit]); } else far += dot;
  }
  points.sort((a, b) => value(a[2]) - value(b[2]) || b[2].place - a[2].place);
  const ring = svg('circle', { r: 6, class: 'ring', visibility: 'hidden' });
  const ticks = [0, 1, 2, 3, 4, 5].map((step) => low + ((high - low) * step) / 5);
  const focus = focused();
  const flags = [...picked().map((unit, at) => [unit, LETTERS[at]]), ...(focus && !picked().includes(focus) ? [[focus, '●']] : [])];
  const picture = svg('svg', { width, height: ROW, viewBox: `0 0 ${width} ${ROW}`, 'aria-label': t('strip_slider', { title }) },
    svg('rect', { x: x(spread[2]), width: Math.max(1, x(spread[4]) - x(spread[2])), y: middle - 19, height: 38, class: 'box' }),
    ...ticks.flatMap((at) => [svg('line', { x1: x(at), x2: x(at), y1: middle + 19, y2: middle + 24, class: 'grid' }),
      svg('text', { x: x(at), y: ROW - 6, 'text-anchor': 'middle', class: 'tick' }, num(Math.round(at)))]),
    svg('path', { d: far, class: 'far' }), svg('path', { d: near, class: 'near' }),
    svg('line', { x1: x(spread[3]), x2: x(spread[3]), y1: middle - 22, y2: middle + 22, class: 'median' }),
    ...flags.filter(([unit]) => value(unit) !== null).flatMap(([unit, letter]) => [
      svg('line', { x1: x(value(unit)), x2: x(value(unit)), y1: 14, y2: middle + 19, class: 'flag' }),
      svg('circle', { cx: x(value(unit)), cy: 9, r: 8, class: 'flag' }),
      svg('text', { x: x(value(unit)), y: 13, 'text-anchor': 'middle', class: 'flag' }, letter)]), ring);
  explorable(picture, points, (unit) => unit.name + ': ' + num(value(unit)), ring);
  return picture;
}

function stripBlock(group, units, low, high, width) {
  const spread = group ? group.spread : DATA.index;
  const title = group ? group.title : t('index');
  if (!spread) return el('div', { class: 'strip' }, el('h3', {}, title), el('p', { class: 'fine' }, t('nobody_has')));
  const value = group ? (unit) => unit.groups[group.place] : (unit) => unit.index;
  const more = group && group.below.length ? el('button', { type: 'button', class: 'link', onclick: () => openGroup(group.id), 'aria-label': t('open_group', { title }) }, t('open') + ' ›') : null;
  const [count, least, lower, median, upper, greatest] = spread;
  return el('div', { class: 'strip ' + (group ? 'tone' + group.top.hue : 'tone') },
    el('h3', {}, group ? badge(group) : null, group ? ' ' : null, title, ' ', more),
    el('p', { class: 'fine' }, t('strip_text', { count: whole(count), least: num(least), lower: num(lower), median: num(median), upper: num(upper), greatest: num(greatest) })),
    strip(title, spread, value, group ? (unit) => known(unit, group) : (unit) => unit.covered, units, low, high, width));
}

function renderStrips(view) {
  const groups = shownGroups();
  const [low, high] = ends(groups);
  const units = chosen();
  const wide = view.clientWidth >= 1000;
  const width = Math.max(240, Math.floor((view.clientWidth - 2 - (wide ? 48 : 0)) / (wide ? 2 : 1)));
  const blocks = groups.map((group) => stripBlock(group, units, low, high, width));
  const index = state.dim ? [] : [stripBlock(null, units, ...DATA.scale, width)];
  view.replaceChildren(el('h2', {}, t('strips_heading')), el('p', { class: 'say' }, t('strips_text')), crumbs() || '', el('div', { class: 'strips' }, ...index, ...blocks));
}
