import { type Link, networkPath } from "./links.ts";

/** The name of a network, which leads to its page, and its number. `asn` null: a network whose number is not published, by its name alone. */
export function NetworkName({ asn, name, link }: { asn: number | null; name: string; link: Link }) {
	return (
		<>
			{asn === null ? name : link(networkPath(asn), name)}{" "}
			{asn !== null && (
				<span className="mono" translate="no">
					AS{asn}
				</span>
			)}
		</>
	);
}
