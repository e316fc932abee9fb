/**
 * The flow layer's vertex shader: the GPU's copy of geometry/globeCurve, planarCurve and screenLine, which hold the
 * formulas and the reasons. Constants are printed into the text from there, so the two cannot drift apart.
 */
import {
  HEAD_LENGTH_FACTOR,
  HEAD_LENGTH_MIN,
  HEAD_WIDTH_FACTOR,
  HEAD_WIDTH_MIN,
} from '../geometry/arrowhead.ts';
import { LIFT_PER_RADIAN, SAME_POINT } from '../geometry/globeCurve.ts';
import { BEND_AT_ZERO, BEND_MAX, BEND_PER_WORLD } from '../geometry/planarCurve.ts';
import { BOW_GROWTH, BOW_ROOM, BOW_SPREAD, REACH_STEPS } from '../geometry/screenLine.ts';
import { CASING, float } from './glsl.ts';

export const vertexShader = `#version 300 es
#define SHADER_NAME flow-layer-vertex
in vec3 instanceSourcePositions;
in vec3 instanceSourcePositions64Low;
in vec3 instanceTargetPositions;
in vec3 instanceTargetPositions64Low;
in vec4 instanceSourceColors;
in vec4 instanceRoutes;   // side, globe bend, lane shift (pixels), 1 = the long way round
in vec2 instanceRims;     // of origin and destination (pixels)
in vec4 instanceValues;   // width, inner and outer band (pixels), stroke + 4 x change
in float instanceEmphases;

out vec4 vColor;
out vec2 vAcross;        // pixels across the line, half-width of the arrowhead
out vec3 vAlong;         // pixels from the tip, pixels from the origin's rim, length of the arrowhead
out vec4 vWidths;        // line, inner band, outer band, 1 = behind the horizon
flat out vec4 vStyle;         // stroke, change, emphasis, device pixels per pixel

struct Curve {
  vec3 a; vec3 b; vec3 left; float angle; bool onGlobe; bool onePoint;
  vec2 start; vec2 normal; vec2 chord; float bow;
};

vec3 centre(Curve c, float t) {
  float rise = 4.0 * t * (1.0 - t);
  if (!c.onGlobe) {
    return mix(c.a, c.b, t) + vec3(c.left.xy * rise, 0.0);
  }
  if (c.onePoint) return c.a * GLOBE_RADIUS;
  vec3 onCircle = (c.a * sin((1.0 - t) * c.angle) + c.b * sin(t * c.angle)) / sin(c.angle);
  float aside = instanceRoutes.y * abs(c.angle) * rise;
  vec3 direction = onCircle * cos(aside) + c.left * sin(aside);
  return direction * GLOBE_RADIUS * (1.0 + ${float(LIFT_PER_RADIAN)} * abs(c.angle) * rise);
}

vec2 pixelsPerClip() {
  return project.viewportSize / project.devicePixelRatio / 2.0 * vec2(1.0, -1.0);
}

vec2 toScreen(vec3 world) {
  vec4 clip = project_common_position_to_clipspace(vec4(world, 1.0));
  return clip.xy / clip.w * pixelsPerClip();
}

vec2 onScreen(Curve c, float t) {
  float rise = t * (1.0 - t);
  float swing = 2.0 * t - 1.0;
  float aside = instanceRoutes.z * (1.0 - swing * swing * swing * swing) + instanceRoutes.x * c.bow * rise;
  return toScreen(centre(c, t)) + c.normal * aside
    + c.chord * ${float(BOW_SPREAD)} * c.bow * rise * swing;
}

float reach(Curve c, float radius, float size, bool fromEnd) {
  vec2 origin = onScreen(c, fromEnd ? 1.0 : 0.0);
  float t = min(0.5, radius / max(size, 1e-3));
  for (int i = 0; i < ${REACH_STEPS}; i++) {
    float away = distance(origin, onScreen(c, fromEnd ? 1.0 - t : t));
    t = min(0.5, t * clamp(radius / max(away, 1e-3), 0.5, 2.0));
  }
  return t;
}

Curve curveOf() {
  Curve c;
  c.onGlobe = project.projectionMode == PROJECTION_MODE_GLOBE;
  c.onePoint = false;
  bool longWay = instanceRoutes.w > 0.5;
  if (c.onGlobe) {
    c.a = normalize(project_globe_(vec3(instanceSourcePositions.xy, 0.0)));
    c.b = normalize(project_globe_(vec3(instanceTargetPositions.xy, 0.0)));
    vec3 normal = cross(c.a, c.b);
    float shortest = atan(length(normal), dot(c.a, c.b));
    c.onePoint = shortest < ${float(SAME_POINT)};
    c.angle = longWay ? shortest - 2.0 * PI : shortest;
    c.left = normal * sign(c.angle) / max(length(normal), 1e-12);
  } else {
    c.a = project_position(vec3(instanceSourcePositions.xy, 0.0), instanceSourcePositions64Low);
    c.b = project_position(vec3(instanceTargetPositions.xy, 0.0), instanceTargetPositions64Low);
    float turn = c.b.x - c.a.x;
    if (abs(turn) > TILE_SIZE / 2.0 != longWay) c.b.x -= sign(turn) * TILE_SIZE;
    vec2 way = c.b.xy - c.a.xy;
    float bend = min(${float(BEND_MAX)}, ${float(BEND_AT_ZERO)} + ${float(BEND_PER_WORLD)} * length(way) / TILE_SIZE);
    c.left = vec3(instanceRoutes.x * bend * vec2(-way.y, way.x), 0.0);
  }
  c.start = toScreen(centre(c, 0.0));
  vec2 across = toScreen(centre(c, 1.0)) - c.start;
  float apart = length(across);
  c.chord = apart < 0.5 ? vec2(1.0, 0.0) : across / apart;
  c.normal = vec2(c.chord.y, -c.chord.x);
  c.bow = 3.0 * ${float(BOW_GROWTH)} * max(0.0, instanceRims.x + instanceRims.y + instanceValues.x + ${float(BOW_ROOM)} - apart);
  return c;
}

float roughLength(Curve c) {
  vec2 p0 = onScreen(c, 0.0);
  vec2 p1 = onScreen(c, 0.25);
  vec2 p2 = onScreen(c, 0.5);
  vec2 p3 = onScreen(c, 0.75);
  vec2 p4 = onScreen(c, 1.0);
  return distance(p0, p1) + distance(p1, p2) + distance(p2, p3) + distance(p3, p4);
}

bool behindHorizon(vec3 world) {
  vec3 sight = world - project.cameraPosition;
  float far = length(sight);
  float closest = -dot(project.cameraPosition, sight) / far;
  float missSquared = dot(project.cameraPosition, project.cameraPosition) - closest * closest;
  return missSquared < GLOBE_RADIUS * GLOBE_RADIUS && far > closest;
}

void main(void) {
  geometry.worldPosition = instanceSourcePositions;
  geometry.pickingColor = picking_getPickingColorFromInstanceID();
  Curve c = curveOf();
  float size = roughLength(c);
  float head = ${float(HEAD_LENGTH_MIN)} + ${float(HEAD_LENGTH_FACTOR)} * instanceValues.x;
  float shrink = min(1.0, 0.85 * size / (instanceRims.x + instanceRims.y + head));
  float from = reach(c, instanceRims.x * shrink, size, false);
  float tip = 1.0 - reach(c, instanceRims.y * shrink, size, true);

  float last = arc.numSegments - 1.0;
  float index = float(gl_VertexID / 2);
  float side = gl_VertexID % 2 == 0 ? -1.0 : 1.0;
  float t = mix(from, tip, index / last);
  vec2 here = onScreen(c, t);
  vec2 tangent = onScreen(c, min(t + 0.004, 1.0)) - onScreen(c, max(t - 0.004, 0.0));
  tangent = length(tangent) < 1e-4 ? c.chord : normalize(tangent);

  float halfHead = 0.5 * shrink * (${float(HEAD_WIDTH_MIN)} + ${float(HEAD_WIDTH_FACTOR)} * instanceValues.x);
  float half_ = max(max(halfHead, instanceValues.x / 2.0), instanceValues.z / 2.0) + ${float(CASING)} + 1.0;
  // One casing beyond either end, so that edges and tip are outlined too.
  float over = (index == last ? 1.0 : index == 0.0 ? -1.0 : 0.0) * ${float(CASING + 1)};
  float toTip = distance(here, onScreen(c, tip));
  vec2 offset = side * half_ * vec2(tangent.y, -tangent.x) + over * tangent;

  vAcross = vec2(side * half_, halfHead);
  vAlong = vec3((index == last ? 0.0 : toTip) - max(over, 0.0), (t - from) * size + min(over, 0.0), head * shrink);
  vWidths = vec4(instanceValues.x, instanceValues.y, instanceValues.z, 0.0);
  float change = floor(instanceValues.w / 4.0);
  vStyle = vec4(instanceValues.w - 4.0 * change, change, instanceEmphases, project.devicePixelRatio);

  vec3 world = centre(c, t);
  geometry.position = vec4(world, 1.0);
  if (c.onGlobe && behindHorizon(world)) vWidths.w = 1.0;
  vec4 clip = project_common_position_to_clipspace(vec4(world, 1.0));
  DECKGL_FILTER_GL_POSITION(clip, geometry);
  clip.xy = (here + offset) / pixelsPerClip() * clip.w;
  gl_Position = clip;
  vColor = vec4(instanceSourceColors.rgb, instanceSourceColors.a * layer.opacity);
  DECKGL_FILTER_COLOR(vColor, geometry);
}
`;
