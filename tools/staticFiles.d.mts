import type { RequestListener } from "node:http";

export function staticFiles(folder: string, under?: string): RequestListener;
