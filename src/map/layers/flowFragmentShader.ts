/**
 * The flow layer's fragment shader: line, arrowhead, casing, dashes, band and selection ring from signed distances in
 * pixels, so that edges are smooth at any width without multisampling.
 */
import { DASHED, DOTTED } from '../geometry/dashes.ts';
import { float } from './glsl.ts';

export const fragmentShader = `#version 300 es
#define SHADER_NAME flow-layer-fragment
precision highp float;
in vec4 vColor;
in vec2 vAcross;
in vec3 vAlong;
in vec4 vWidths;
flat in vec4 vStyle;
out vec4 fragColor;

const float SOLID = 0.0;
const float DASHED = 1.0;
const float DOTTED = 2.0;
const float HATCHED = 3.0;
const float KEPT = 1.0;
const float GAINED = 2.0;
const float LOST = 3.0;

/** 1 inside an edge at signed distance 0, softened over one pixel. */
float cover(float signedDistance) {
  return clamp(0.5 - signedDistance * vStyle.w, 0.0, 1.0);
}

/** 1 on a dash, 0 in a gap, each softened; a dash grows by more pixels at both ends. */
float dashes(float stroke, float along, float width, float more) {
  if (stroke != DASHED && stroke != DOTTED) return 1.0;
  vec2 dash = stroke == DASHED
    ? vec2(${float(DASHED.dash)} + ${float(DASHED.dashPerWidth)} * width, ${float(DASHED.gap)} + ${float(DASHED.gapPerWidth)} * width)
    : vec2(${float(DOTTED.dash)} + ${float(DOTTED.dashPerWidth)} * width, ${float(DOTTED.gap)} + ${float(DOTTED.gapPerWidth)} * width);
  return cover(abs(mod(along, dash.x + dash.y) - 0.5 * dash.x) - 0.5 * dash.x - more);
}

void main(void) {
  if (vWidths.w > 0.5) discard;
  float across = abs(vAcross.x);
  float toTip = vAlong.x;
  float headLength = vAlong.z;
  float line = max(vWidths.x, 0.75);
  float slant = headLength / length(vec2(headLength, vAcross.y));
  float head = max((across - vAcross.y * toTip / headLength) * slant, toTip - headLength);
  float body = max(across - line / 2.0, max(headLength - 1.0 - toTip, -vAlong.y));
  float shape = min(head, body);
  float stroke = vStyle.x;
  float dashed = dashes(stroke, vAlong.y, line, 0.0);
  float casing = max(
    cover(head - flow.casing),
    cover(body - flow.casing) * dashes(stroke, vAlong.y, line, flow.casing)
  );
  float band = vWidths.z > line ? cover(max(across - vWidths.z / 2.0, headLength - toTip)) : 0.0;
  if (max(casing, band) <= 0.0) discard;

  float inHead = cover(head);
  float ink = max(cover(body) * dashed, inHead);
  vec3 colour = vColor.rgb;
  if (stroke == HATCHED) {
    ink *= mix(0.25, 1.0, step(2.5, mod(vAlong.y + vAcross.x, 5.0)));
  }
  float change = vStyle.y;
  float pale = flow.pale;
  if (change == KEPT) {
    ink *= pale;
    casing *= pale;
  }
  if (change == GAINED) ink *= across < vWidths.y / 2.0 && inHead < 0.5 ? pale : 1.0;
  if (change == LOST) {
    float outline = cover(abs(shape + 0.75) - 0.75);
    ink = across < vWidths.y / 2.0 && inHead < 0.5 ? ink * pale : outline;
  }
  float lit = flow.pulse < 0.0 ? 0.0 : smoothstep(0.85, 1.0, 1.0 - abs(fract(vAlong.y / 160.0 - flow.pulse) - 0.5));
  colour = mix(colour, flow.casingColor.rgb, 0.6 * lit);

  vec4 bandColour = vec4(vColor.rgb, 0.28 * band);
  float lineAlpha = max(ink, casing * flow.casingColor.a);
  vec3 lineColour = mix(flow.casingColor.rgb, colour, ink / max(lineAlpha, 1e-3));
  float alpha = lineAlpha + bandColour.a * (1.0 - lineAlpha);
  fragColor = vec4((lineColour * lineAlpha + bandColour.rgb * bandColour.a * (1.0 - lineAlpha)) / max(alpha, 1e-3), alpha);
  fragColor.a *= vColor.a * mix(flow.dimmed, 1.0, min(vStyle.z, 1.0));
  if (vStyle.z > 1.5) {
    float ring = cover(abs(shape - flow.casing) - 0.75);
    fragColor = mix(fragColor, vec4(flow.selectedColor.rgb, 1.0), ring);
  }
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`;
