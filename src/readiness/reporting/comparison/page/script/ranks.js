// Ranks with their intervals: all at a glance, and one line for each unit below.
const FEW = 8;

function rankTicks([first, last]) {
  return [...new Set([0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(first + (last - first) * share)))];
}

// From the best to the last rank that any of the units can have: fewer units are seen more closely.
function reach(units) {
  return [Math.min(...units.map((unit) => unit.rankLow)), Math.max(...units.map((unit) => unit.rankHigh))];
}

function overview(units, focus, width) {
  const [first, last] = reach(units);
  const height = Math.min(340, Math.max(200, width * 0.5));
  const [left, top, right, bottom] = [40, 10, 10, 30];
  const x = (at) => left + (units.length > 1 ? (at / (units.length - 1)) * (width - left - right - 8) : 0) + 4;
  const y = (rank) => top + (last > first ? ((rank - first) / (last - first)) * (height - top - bottom) : 0);
  const thick = Math.max(0.7, Math.min(10, (width / Math.max(units.length, 1)) * 0.62));
  const lines = { other: '', open: '', same: '', self: '' };
  const dots = { ...lines };
  const points = units.map((unit, at) => {
    const kind = focus ? relation(unit, focus) : '';
    const name = kind in lines ? kind : 'other';
    lines[name] += `M${x(at).toFixed(1)} ${y(unit.rankLow).toFixed(1)}V${(y(unit.rankHigh) + 0.01).toFixed(2)}`;
    dots[name] += `M${x(at).toFixed(1)} ${y(unit.rank).toFixed(1)}h0`;
    return [x(at), y(unit.rank), unit];
  });
  const label = (at, text, anchor, down) => svg('text', { x: at, y: down, 'text-anchor': anchor, class: 'tick' }, text);
  const ring = svg('circle', { r: 6, class: 'ring', visibility: 'hidden' });
  const picture = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, class: 'overview', 'aria-label': t('ranks_slider', { n: units.length }) },
    ...rankTicks([first, last]).flatMap((rank) => [svg('line', { x1: left, x2: width - right, y1: y(rank), y2: y(rank), class: 'grid' }), label(left - 6, whole(rank), 'end', y(rank) + 4)]),
    focus && DATA.drawn && units.includes(focus) ? svg('rect', { x: left, width: width - left - right, y: y(focus.rankLow) - 1, height: y(focus.rankHigh) - y(focus.rankLow) + 2, class: 'touching' }) : null,
    ...Object.keys(lines).flatMap((name) => [
      svg('path', { d: lines[name], class: 'line ' + name, 'stroke-width': name === 'self' ? Math.max(3, thick) : thick }),
      svg('path', { d: dots[name], class: 'dot ' + name, 'stroke-width': name === 'self' ? 9 : Math.max(1.6, Math.min(8, thick)) })]),
    focus && units.includes(focus) ? svg('circle', { cx: x(units.indexOf(focus)), cy: y(focus.rank), r: 5, class: 'focused' }) : null,
    label(left, t('ranks_axis'), 'start', height - 8), ring);
  explorable(picture, points, describe, ring);
  return picture;
}

// How many pairs open answers can turn round although their intervals are apart; too many units to count stay uncounted.
function settledText() {
  if (RANKED.length > 3000) return '';
  let open = 0;
  RANKED.forEach((one, at) => { for (let next = at + 1; next < RANKED.length; next += 1) open += relation(one, RANKED[next]) === 'open'; });
  return open ? t('open_pairs', { n: whole(open) }) : '';
}

function rankLine(unit, focus, span) {
  const kind = focus ? relation(unit, focus) : '';
  return el('li', { class: kind },
    el('b', { class: 'num' }, rankText(unit)), relationMark(unit, focus), unitButton(unit),
    el('span', { class: 'num range' }, DATA.drawn ? rankRange(unit) : ''), spanBar(unit, ...span));
}

function renderRanks(view) {
  const units = sorted(chosen()).filter((unit) => unit.rank !== null);
  const byRank = [...units].sort((a, b) => a.place - b.place);
  const focus = focused();
  const width = Math.max(240, view.clientWidth - 2);
  const span = byRank.length ? reach(byRank) : [1, 1];
  const list = el('ol', { class: 'ranks' });
  const axis = el('div', { class: 'axis', 'aria-hidden': 'true' }, el('span', {}), el('p', {}, ...rankTicks(span).map((rank) => {
    const tick = el('i', {}, whole(rank));
    tick.style.left = (span[1] > span[0] ? ((rank - span[0]) / (span[1] - span[0])) * 100 : 50) + '%';
    return tick;
  })));
  const widths = byRank.map((unit) => unit.rankHigh - unit.rankLow + 1).sort((a, b) => a - b);
  view.replaceChildren(
    el('h2', {}, t('ranks_heading')),
    el('p', { class: 'say' }, DATA.drawn && widths.length ? t('ranks_text', { median: whole(widths[Math.floor(widths.length / 2)]), most: whole(widths[widths.length - 1]) }) : t('no_draws')),
    byRank.length >= FEW ? overview(byRank, focus, width) : byRank.length ? '' : el('p', {}, t('nobody')),
    DATA.drawn && !DATA.answersVaried ? el('p', { class: 'say' }, settledText()) : '',
    focus ? '' : el('p', { class: 'fine' }, t('ranks_hint')),
    el('div', { class: 'lines' }, axis, list));
  append(list, units, (unit) => rankLine(unit, focus, span));
}
