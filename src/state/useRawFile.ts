import { useQuery } from "@tanstack/react-query";
import { type RawFileAsked, rawFileQuery } from "./queries.ts";

/** The rows of a raw file, read once it is asked for. `null`: nothing is asked for. */
export function useRawFile(asked: RawFileAsked | null) {
	const { data, error, isFetching, refetch } = useQuery({ ...rawFileQuery(asked), enabled: asked !== null });
	return { file: data ?? null, error, reading: isFetching, again: () => void refetch() };
}
