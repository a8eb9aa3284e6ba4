import type { Language } from '#app/shared/text.ts'
import { articles as articlesEn } from './en/articles.ts'
import { auditTrail as auditTrailEn } from './en/audit-trail.ts'
import { documents as documentsEn } from './en/documents.ts'
import { en } from './en/index.ts'
import { letters as lettersEn } from './en/messages.ts'
import { ruleTrial as ruleTrialEn } from './en/rule-trial.ts'
import { ruleWork as ruleWorkEn } from './en/rule-work.ts'
import { articles } from './id/articles.ts'
import { auditTrail } from './id/audit-trail.ts'
import { documents } from './id/documents.ts'
import { id } from './id/index.ts'
import { letters } from './id/messages.ts'
import { ruleTrial } from './id/rule-trial.ts'
import { ruleWork } from './id/rule-work.ts'

/** Sentences in one language as browsers fetch them. The Indonesian words decide what there is. */
export type Words = typeof id

/** What a few pages of the staff alone say: it travels with them (`routes/finance/rules-frame`). */
export interface RulesWords {
	ruleWork: typeof ruleWork
	ruleTrial: typeof ruleTrial
}

/** What the page of the audit trail says: it travels with it (`routes/admin/audit`). */
export type TrailWords = typeof auditTrail

/**
 * Every sentence a person reads, in one language. The pages of text, the papers and the letters are
 * made on the server and come to life in no browser, so that browsers are spared their words.
 */
export type Copy = Omit<Words, 'pages' | 'messages'> &
	RulesWords & {
		auditTrail: TrailWords
		messages: Words['messages'] & typeof letters
		pages: Words['pages'] & typeof articles
		documents: typeof documents
	}

const copies: Readonly<Record<Language, Copy>> = {
	id: {
		...id,
		auditTrail,
		documents,
		ruleWork,
		ruleTrial,
		messages: { ...id.messages, ...letters },
		pages: { ...id.pages, ...articles },
	},
	en: {
		...en,
		auditTrail: auditTrailEn,
		documents: documentsEn,
		ruleWork: ruleWorkEn,
		ruleTrial: ruleTrialEn,
		messages: { ...en.messages, ...lettersEn },
		pages: { ...en.pages, ...articlesEn },
	},
}

/** For loaders and rendering on the server; a component takes `useCopy`: one language alone. */
export function copyOf(language: Language): Copy {
	return copies[language]
}
