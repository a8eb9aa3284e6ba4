import { describe, expect, it } from 'vitest'
import { allSources, type Fault, type Source, source } from './source.ts'

export interface Rule {
	/** finds where the rule is broken */
	check: (files: readonly Source[]) => Fault[]
	/** files (path → text) that each break it, which proves that the check can fail */
	broken: Record<string, string>
	/** files that look alike and keep it */
	kept?: Record<string, string>
}

/** Makes a rule of style a test: it holds for every file, and its check can tell. */
export function rule(sentence: string, { check, broken, kept = {} }: Rule): void {
	describe(sentence, () => {
		it('holds everywhere', () => {
			expect(check(allSources()).join('\n')).toBe('')
		})
		it.each(Object.entries(broken))('is broken by %s', (path, text) => {
			expect(check([source(path, text)])).not.toEqual([])
		})
		if (Object.keys(kept).length === 0) return
		it.each(Object.entries(kept))('is kept by %s', (path, text) => {
			expect(check([source(path, text)])).toEqual([])
		})
	})
}

/** A check that looks at each file by itself; `where` picks the files it is about. */
export function eachFile(
	where: (file: Source) => boolean,
	find: (file: Source) => Iterable<Fault>,
): (files: readonly Source[]) => Fault[] {
	return (files) => files.filter(where).flatMap((file) => [...find(file)])
}
