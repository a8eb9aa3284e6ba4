import { describe, expect, it } from 'vitest'
import { copyOf } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { refusalWords } from '#app/copy/refusal-words.ts'

type Sentences = Map<string, string>

/** Every sentence by its place in the copy: `session.signIn.title`. */
function sentencesOf(copy: unknown, place = '', found: Sentences = new Map()): Sentences {
	if (typeof copy === 'string') return found.set(place, copy)
	for (const [name, part] of Object.entries(copy as object)) {
		sentencesOf(part, place ? `${place}.${name}` : name, found)
	}
	return found
}

const placeholdersIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort()

const id = sentencesOf(copyOf('id'))
const en = sentencesOf(copyOf('en'))

describe('the two languages', () => {
	it('say the same things', () => {
		expect([...en.keys()].sort()).toEqual([...id.keys()].sort())
	})

	it('name the same facts in each sentence', () => {
		for (const [place, sentence] of id) {
			expect(placeholdersIn(en.get(place) ?? ''), place).toEqual(placeholdersIn(sentence))
		}
	})

	it('leave no sentence empty', () => {
		for (const [place, sentence] of [...id, ...en]) {
			expect(sentence.trim(), place).not.toBe('')
			expect(sentence, place).toBe(sentence.trim())
		}
	})
})

describe('a sentence', () => {
	it('is filled with facts, and shows a fact that is missing', () => {
		expect(fill('{name} punya {count} dari {total}', { name: 'Sri', count: 0 })).toBe(
			'Sri punya 0 dari {total}',
		)
	})

	it('takes a fact as it is, whatever signs it holds', () => {
		expect(fill('Halo {name}', { name: '$& {name} $1' })).toBe('Halo $& {name} $1')
	})
})

describe('the words of a refusal', () => {
	it('write amounts and days as people do', () => {
		const copy = copyOf('id')
		const short = { code: 'savings.not_enough', details: { finalSen: 12_500_050 } }
		expect(refusalWords(copy, short)).toContain('Rp125.000,50')
		const early = { code: 'workshop.before_cohort', details: { startedOn: '2026-01-21' } }
		expect(refusalWords(copy, early)).toContain('21 Januari 2026')
	})

	it('are there even for a refusal that this page has not heard of', () => {
		const words = refusalWords(copyOf('en'), { code: 'future.unknown', details: {} })
		expect(words).toBe('This request cannot be carried out.')
	})
})
