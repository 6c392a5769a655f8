export function underscoreHeaders(base?: string): string;
export function nginxConf(): string;
export function caddyfile(): string;
export function configs(): Record<string, string>;
