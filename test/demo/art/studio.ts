/** The photographer's studio: light, backdrops and materials from which the pictures of the shop are drawn as SVG. */

/** Gradients and filters that every drawing refers to. Boxes are relative, so that one light falls on every shape. */
const light = `<defs>
<linearGradient id="edge"><stop offset="0" stop-color="#000" stop-opacity=".5"/><stop offset=".14" stop-color="#000" stop-opacity=".16"/><stop offset=".32" stop-color="#fff" stop-opacity=".2"/><stop offset=".55" stop-color="#000" stop-opacity="0"/><stop offset=".84" stop-color="#000" stop-opacity=".3"/><stop offset=".95" stop-color="#000" stop-opacity=".5"/><stop offset="1" stop-color="#000" stop-opacity=".34"/></linearGradient>
<linearGradient id="fall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".3"/><stop offset=".35" stop-color="#fff" stop-opacity="0"/><stop offset=".75" stop-color="#000" stop-opacity=".05"/><stop offset="1" stop-color="#000" stop-opacity=".38"/></linearGradient>
<linearGradient id="steel"><stop offset="0" stop-color="#565c61"/><stop offset=".08" stop-color="#9aa1a7"/><stop offset=".2" stop-color="#f4f6f7"/><stop offset=".3" stop-color="#fdfdfd"/><stop offset=".4" stop-color="#b9c0c5"/><stop offset=".56" stop-color="#838a91"/><stop offset=".7" stop-color="#a7aeb4"/><stop offset=".82" stop-color="#e6eaec"/><stop offset=".92" stop-color="#8f969c"/><stop offset="1" stop-color="#4d5257"/></linearGradient>
<linearGradient id="brass"><stop offset="0" stop-color="#6d4f1f"/><stop offset=".25" stop-color="#f1d692"/><stop offset=".45" stop-color="#c39a4b"/><stop offset=".75" stop-color="#8d6a2c"/><stop offset="1" stop-color="#5a4119"/></linearGradient>
<linearGradient id="wood" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d39a62"/><stop offset=".45" stop-color="#a86f3d"/><stop offset="1" stop-color="#6d4221"/></linearGradient>
<linearGradient id="glass"><stop offset="0" stop-color="#fff" stop-opacity=".75"/><stop offset=".1" stop-color="#dfe9ea" stop-opacity=".3"/><stop offset=".5" stop-color="#fff" stop-opacity=".1"/><stop offset=".9" stop-color="#c9d6d8" stop-opacity=".32"/><stop offset="1" stop-color="#fff" stop-opacity=".7"/></linearGradient>
<linearGradient id="tea" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#e9a33d" stop-opacity=".86"/><stop offset=".6" stop-color="#c56f1a" stop-opacity=".9"/><stop offset="1" stop-color="#8d430c" stop-opacity=".94"/></linearGradient>
<filter id="soft" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="9"/></filter>
<filter id="softer" x="-80%" y="-200%" width="260%" height="500%"><feGaussianBlur stdDeviation="20"/></filter>
<filter id="haze" x="-80%" y="-80%" width="260%" height="260%"><feGaussianBlur stdDeviation="46"/></filter>
<filter id="brushed" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".006 .55" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 .15  0 0 0 0 .16  0 0 0 0 .18  0 0 0 .9 -.3"/><feComposite in2="SourceGraphic" operator="in"/></filter>
<filter id="speckle" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".16" numOctaves="2" seed="11"/><feColorMatrix values="0 0 0 0 .28  0 0 0 0 .2  0 0 0 0 .14  0 0 0 9 -5.6"/><feComposite in2="SourceGraphic" operator="in"/></filter>
</defs>`;

/** A whole picture, `width` × `height`: a backdrop in two colours, the things on it, and the vignette of the lens. */
export function picture(width: number, height: number, wall: string, table: string, things: string): string {
  const horizon = height * 0.7;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${light}
<defs><linearGradient id="table" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${wall}"/><stop offset=".22" stop-color="${table}"/><stop offset="1" stop-color="${table}"/></linearGradient>
<radialGradient id="lamp" cx=".3" cy=".22" r=".95"><stop offset="0" stop-color="#fff" stop-opacity=".75"/><stop offset=".45" stop-color="#fff" stop-opacity=".16"/><stop offset="1" stop-color="#3a2a1a" stop-opacity=".26"/></radialGradient></defs>
<rect width="100%" height="100%" fill="${wall}"/><rect y="${horizon - 60}" width="100%" height="${height - horizon + 60}" fill="url(#table)"/>
<rect width="100%" height="100%" fill="url(#lamp)"/>${things}</svg>`;
}

/** The shadow under a thing: a dark line where it stands and a wide soft pool to the right, away from the lamp. */
export function shadow(cx: number, y: number, halfWidth: number): string {
  return `<ellipse cx="${cx + halfWidth * 0.32}" cy="${y + 4}" rx="${halfWidth * 1.25}" ry="${halfWidth * 0.16}" fill="#2b1c10" opacity=".34" filter="url(#softer)"/><ellipse cx="${cx + 6}" cy="${y}" rx="${halfWidth}" ry="${halfWidth * 0.06 + 4}" fill="#1d130b" opacity=".6" filter="url(#soft)"/>`;
}

/** A round body of one material: its colour, then the shade of its edges and the fall of the light. */
export function body(path: string, colour: string, more = ''): string {
  return `<path d="${path}" fill="${colour}"/>${more}<path d="${path}" fill="url(#edge)"/><path d="${path}" fill="url(#fall)"/>`;
}

/** A body of polished or brushed steel. */
export function steel(path: string): string {
  return `<path d="${path}" fill="url(#steel)"/><path d="${path}" fill="#fff" filter="url(#brushed)" opacity=".55"/><path d="${path}" fill="url(#fall)"/>`;
}

/** A bent rod (handle, spout): a dark stroke, the colour, and a line of light along it. */
export function rod(path: string, width: number, colour: string, shine = 0.5): string {
  const stroke = (w: number, c: string, extra: string) =>
    `<path d="${path}" fill="none" stroke="${c}" stroke-width="${w}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;
  return `${stroke(width, '#1a120c', 'opacity=".55" transform="translate(2 3)"')}${stroke(width, colour, '')}${stroke(width * 0.72, '#000', 'opacity=".2" transform="translate(3 4)"')}${stroke(width * 0.2, '#fff', `opacity="${shine}" transform="translate(${-width * 0.16} ${-width * 0.2})"`)}`;
}

/** The reflection of a window: a bright upright patch with soft edges. */
export function shine(x: number, y: number, rx: number, ry: number, opacity = 0.7, turn = 0): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="#fff" opacity="${opacity}" filter="url(#soft)" transform="rotate(${turn} ${x} ${y})"/>`;
}
