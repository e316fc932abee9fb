import { ArcLayer } from 'deck.gl';
import { fragmentShader } from './flowFragmentShader.ts';
import type { Packed } from './PackedRows.ts';
import { vertexShader } from './flowVertexShader.ts';
import { CASING } from './glsl.ts';

type Vec4 = [number, number, number, number];

interface FlowLayerOwnProps {
  data: Packed;
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
  getRims: { type: 'accessor', value: [0, 0] },
  getValues: { type: 'accessor', value: [1, 0, 0, 0] },
  getEmphasis: { type: 'accessor', value: 1 },
  casingColor: { type: 'array', value: [255, 255, 255, 230] },
  selectedColor: { type: 'array', value: [0, 0, 0, 255] },
  pulse: { type: 'number', value: -1 },
};

const unit = (colour: Vec4): number[] => colour.map((channel) => channel / 255);

/**
 * Flows with casing, dashes, arrowhead, range band and selection ring in one instanced draw. Everything that is a
 * size on screen (rims, lanes, heads) is worked out in the vertex shader, so panning and zooming cost the processor
 * nothing; the horizon test in it keeps flows behind the globe from being drawn and from being picked.
 *
 * Takes its flows packed (FlowPacker): what deck.gl picks is the index of a flow, not the flow.
 */
export class FlowLayer extends ArcLayer<unknown, FlowLayerOwnProps> {
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
    attributes.remove(['instanceTargetColors', 'instanceWidths', 'instanceHeights', 'instanceTilts']);
    attributes.addInstanced({
      instanceRoutes: { size: 4, accessor: 'getRoute' },
      instanceRims: { size: 2, accessor: 'getRims' },
      instanceValues: { size: 4, accessor: 'getValues' },
      instanceEmphases: { size: 1, accessor: 'getEmphasis' },
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
