import { ArcLayer } from 'deck.gl';
import { fragmentShader } from './flowFragmentShader.ts';
import { vertexShader } from './flowVertexShader.ts';
import { CASING } from './glsl.ts';

type Vec4 = [number, number, number, number];
type Accessor<D, T> = T | ((row: D, context: { target: number[] }) => T);

/** Writes four numbers into the array that deck.gl lends to an accessor: at 100,000 flows, new arrays would cost more than all else. */
export function fill(target: number[], a: number, b: number, c: number, d: number): Vec4 {
  target[0] = a;
  target[1] = b;
  target[2] = c;
  target[3] = d;
  return target as Vec4;
}

interface FlowLayerOwnProps<D> {
  /** Side of travel (+1, -1), globe bend, lane shift in pixels, 1 = the long way round. */
  getRoute: Accessor<D, Vec4>;
  /** Rim of the origin and of the destination, inner and outer band width, all in pixels. */
  getBand: Accessor<D, Vec4>;
  /** Stroke (0 solid, 1 dashed, 2 dotted, 3 hatched), change (0 none, 1 kept, 2 gained, 3 lost), emphasis (0 dimmed, 1, 2 selected), unused. */
  getStyle: Accessor<D, Vec4>;
  /** Colour of the edge that parts a line from what it crosses; red, green, blue, alpha from 0 to 255. */
  casingColor: Vec4;
  /** Colour of the ring around a selected flow. */
  selectedColor: Vec4;
  /** Phase of the moving pulse in periods; below 0 = no pulse. */
  pulse: number;
}

const uniformBlock = `\
layout(std140) uniform flowUniforms {
  vec4 casingColor;
  vec4 selectedColor;
  float casing;
  float pale;
  float dimmed;
  float pulse;
} flow;
`;

const flowUniforms = {
  name: 'flow',
  vs: uniformBlock,
  fs: uniformBlock,
  uniformTypes: {
    casingColor: 'vec4<f32>',
    selectedColor: 'vec4<f32>',
    casing: 'f32',
    pale: 'f32',
    dimmed: 'f32',
    pulse: 'f32',
  },
} as const;

const defaultProps = {
  getRoute: { type: 'accessor', value: [1, 0, 0, 0] },
  getBand: { type: 'accessor', value: [0, 0, 0, 0] },
  getStyle: { type: 'accessor', value: [0, 0, 1, 0] },
  casingColor: { type: 'array', value: [255, 255, 255, 230] },
  selectedColor: { type: 'array', value: [0, 0, 0, 255] },
  pulse: { type: 'number', value: -1 },
};

const unit = (colour: Vec4): number[] => colour.map((channel) => channel / 255);

/**
 * Flows with casing, dashes, arrowhead, range band and selection ring in one instanced draw. Everything that is a
 * size on screen (rims, lanes, heads) is worked out in the vertex shader, so panning and zooming cost the processor
 * nothing; the horizon test in it keeps flows behind the globe from being drawn and from being picked.
 */
export class FlowLayer<D = unknown> extends ArcLayer<D, FlowLayerOwnProps<D>> {
  static override layerName = 'FlowLayer';
  static override defaultProps = defaultProps as never;

  override getShaders() {
    const { modules, ...shaders } = super.getShaders() as { modules: unknown[] };
    return {
      ...shaders,
      source: undefined,
      vs: vertexShader,
      fs: fragmentShader,
      modules: [...modules, flowUniforms],
    };
  }

  override initializeState() {
    super.initializeState();
    const attributes = this.getAttributeManager();
    if (!attributes) throw new Error('Expected deck.gl to give the flow layer its attributes, found none');
    attributes.remove(['instanceTargetColors', 'instanceHeights', 'instanceTilts']);
    attributes.addInstanced({
      instanceRoutes: { size: 4, accessor: 'getRoute', transition: false },
      instanceBands: { size: 4, accessor: 'getBand', transition: true },
      instanceStyles: { size: 4, accessor: 'getStyle', transition: false },
    });
  }

  override draw(parameters: { uniforms: unknown }) {
    const { casingColor, selectedColor, pulse } = this.props;
    this.state.model?.shaderInputs.setProps({
      flow: {
        casingColor: unit(casingColor),
        selectedColor: unit(selectedColor),
        casing: CASING,
        pale: 0.3,
        dimmed: 0.22,
        pulse,
      },
    });
    super.draw(parameters as never);
  }
}
