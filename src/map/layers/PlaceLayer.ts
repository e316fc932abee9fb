import { ScatterplotLayer } from 'deck.gl';

interface PlaceLayerOwnProps<D> {
  /** 1 = hatched, for amounts that are withheld or unknown. */
  getHatch: number | ((row: D) => number);
}

/**
 * Circles that face the reader, keep their size in pixels everywhere on the globe (so that area stays proportional
 * to tonnes) and disappear, for eye and pointer, behind the horizon.
 */
export class PlaceLayer<D = unknown> extends ScatterplotLayer<D, PlaceLayerOwnProps<D>> {
  static override layerName = 'PlaceLayer';
  static override defaultProps = {
    billboard: true,
    getHatch: { type: 'accessor', value: 0 },
  } as never;

  override getShaders() {
    const shaders = super.getShaders() as { inject?: Record<string, string> };
    return {
      ...shaders,
      source: undefined,
      inject: {
        ...shaders.inject,
        'vs:#decl': 'in float instanceHatches; out vec3 vMarks;',
        'vs:DECKGL_FILTER_SIZE': 'size.xy *= gl_Position.w / project.focalDistance;',
        'vs:#main-end': /* glsl */ `
          vMarks = vec3(0.0, instanceHatches, outerRadiusPixels);
          if (project.projectionMode == PROJECTION_MODE_GLOBE) {
            vec3 sight = geometry.position.xyz - project.cameraPosition;
            float closest = -dot(project.cameraPosition, sight) / length(sight);
            float missSquared = dot(project.cameraPosition, project.cameraPosition) - closest * closest;
            // A point on the ground is hidden once the line of sight has passed its nearest point to the centre.
            vMarks.x = length(sight) > closest * 1.0005 && missSquared < GLOBE_RADIUS * GLOBE_RADIUS ? 1.0 : 0.0;
          }
        `,
        'fs:#decl': 'in vec3 vMarks;',
        'fs:DECKGL_FILTER_COLOR': /* glsl */ `
          if (vMarks.x > 0.5) discard;
          if (vMarks.y > 0.5 && !bool(picking.isActive)) {
            vec2 pixel = geometry.uv * vMarks.z;
            color.a *= mix(0.25, 1.0, step(2.0, mod(pixel.x + pixel.y, 4.0)));
          }
        `,
      },
    };
  }

  override initializeState() {
    super.initializeState();
    this.getAttributeManager()?.addInstanced({ instanceHatches: { size: 1, accessor: 'getHatch' } });
  }
}
