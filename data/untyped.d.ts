declare module "d3-geo-projection" {
	/** Projects GeoJSON on the sphere to planar GeoJSON, clipping and cutting as the projection does. */
	export function geoProject(shape: object, projection: object): object;
}
declare module "topojson-server" {
	export function topology(objects: Record<string, object>, quantization?: number): object;
}
