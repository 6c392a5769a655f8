import type { ReactNode } from "react";

/** Makes a link to another page of the site; `to` is its path below the root. Addresses belong to the app. */
export type Link = (to: string, children: ReactNode, rest?: { className?: string; label?: string }) => ReactNode;

export const networkPath = (asn: number) => `networks/AS${asn}/`;
export const countryPath = (code: string) => `countries/${code}/`;
export const incidentPath = (id: string) => `incidents/${id}/`;
