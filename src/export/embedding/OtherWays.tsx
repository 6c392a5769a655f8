import { pictureCode } from "../files/embedCode.ts";
import { CopyField } from "./CopyField.tsx";

type OtherWaysProps = { id: string; root: string; src: string; description: string; say: (words: string) => void };

/** For systems that take no code, or no frames. */
export function OtherWays({ id, root, src, description, say }: OtherWaysProps) {
	const name = encodeURIComponent(id);
	const picture = pictureCode({ page: `${root}incidents/${name}/`, card: `${root}cards/${name}.png`, description });
	return (
		<details className="embedding-others">
			<summary>Other ways: address, oEmbed, picture</summary>
			<CopyField label="Address of the embed" what="Address" value={src} note="For editors that make the frame themselves." say={say} />
			<CopyField
				label="oEmbed address"
				what="oEmbed address"
				value={`${root}oembed/${name}.json`}
				note="The current record at its peak, 720 px wide; the choices here are not in it. Editors that know oEmbed find it from the incident's page."
				say={say}
			/>
			<CopyField
				label="Picture with a link"
				what="Code of the picture"
				value={picture}
				note="For newsletters and pages without frames: the card, at the peak."
				say={say}
			/>
		</details>
	);
}
