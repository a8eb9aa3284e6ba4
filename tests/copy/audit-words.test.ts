import { describe, expect, it } from 'vitest'
import { copyOf } from '#app/copy/copy.ts'
import { allSources } from '#tests/tidy/source.ts'

/** Every value that the code records behind a name, such as `action: 'till.drawer-opened'`. */
function recorded(name: 'action' | 'subjectKind'): string[] {
	const domain = allSources().filter(({ path }) => path.startsWith('app/domain/'))
	const texts = domain.map(({ text }) => text).filter((text) => text.includes('recordAudit('))
	const found = texts.flatMap((text) => [...text.matchAll(new RegExp(`${name}: '([^']+)'`, 'g'))])
	return [...new Set(found.map((match) => match[1] ?? ''))].sort()
}

describe.each(['id', 'en'] as const)('the audit trail in %s', (language) => {
	const words = copyOf(language).auditTrail
	it('has words for whatever is done', () => {
		expect(recorded('action').length).toBeGreaterThan(40)
		expect(recorded('action').filter((action) => !words.actions[action])).toEqual([])
	})

	it('has words for whatever it is done to', () => {
		expect(recorded('subjectKind').filter((kind) => !words.subjects[kind])).toEqual([])
	})
})
