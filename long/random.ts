/** Random numbers that repeat with their seed, in every engine. */
export class Random {
	private state: number;

	constructor(seed: number) {
		// Consecutive seeds must not start alike.
		this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
	}

	/** From 0 to below 1 (mulberry32). */
	share(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}

	/** A whole number from 0 to below `end`. */
	below(end: number): number {
		return Math.floor(this.share() * end);
	}

	chance(share: number): boolean {
		return this.share() < share;
	}

	of<T>(list: readonly T[]): T {
		return list[this.below(list.length)] as T;
	}

	some<T>(list: readonly T[], most: number): T[] {
		return list.length === 0 ? [] : Array.from({ length: this.below(most + 1) }, () => this.of(list));
	}
}
