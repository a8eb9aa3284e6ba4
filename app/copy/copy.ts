import type { Language } from '#app/shared/text.ts'
import { adminPart as adminPartEn } from './en/admin-part.ts'
import { articles as articlesEn } from './en/articles.ts'
import { documents as documentsEn } from './en/documents.ts'
import { financePart as financePartEn } from './en/finance-part.ts'
import { en } from './en/index.ts'
import { letters as lettersEn } from './en/messages.ts'
import { ruleTrial as ruleTrialEn } from './en/rule-trial.ts'
import { ruleWork as ruleWorkEn } from './en/rule-work.ts'
import { shopPart as shopPartEn } from './en/shop-part.ts'
import { workshopPart as workshopPartEn } from './en/workshop-part.ts'
import { adminPart } from './id/admin-part.ts'
import { articles } from './id/articles.ts'
import { documents } from './id/documents.ts'
import { financePart } from './id/finance-part.ts'
import { id } from './id/index.ts'
import { letters } from './id/messages.ts'
import { ruleTrial } from './id/rule-trial.ts'
import { ruleWork } from './id/rule-work.ts'
import { shopPart } from './id/shop-part.ts'
import { workshopPart } from './id/workshop-part.ts'

/** What any page of the staff may say. The Indonesian words decide what there is. */
export type Words = typeof id

/** What the pages of one part alone say. Browsers fetch it with the part (`fetch-words.ts`). */
export interface PartWords {
	finance: typeof financePart
	workshop: typeof workshopPart
	admin: typeof adminPart
	/** pages that no browser brings to life */
	shop: typeof shopPart
}

/** What a few pages of the staff alone say: it travels with them (`routes/finance/rules-frame`). */
export interface RulesWords {
	ruleWork: typeof ruleWork
	ruleTrial: typeof ruleTrial
}

/**
 * Every sentence a person reads, in one language. The pages of text, the papers and the letters are
 * made on the server and come to life in no browser, so that browsers are spared their words.
 */
export type Copy = Omit<Words, 'pages' | 'messages'> &
	PartWords['finance'] &
	PartWords['workshop'] &
	PartWords['admin'] &
	PartWords['shop'] &
	RulesWords & {
		messages: Words['messages'] & typeof letters
		pages: Words['pages'] & typeof articles
		documents: typeof documents
	}

const copies: Readonly<Record<Language, Copy>> = {
	id: {
		...id,
		...financePart,
		...workshopPart,
		...adminPart,
		...shopPart,
		documents,
		ruleWork,
		ruleTrial,
		messages: { ...id.messages, ...letters },
		pages: { ...id.pages, ...articles },
	},
	en: {
		...en,
		...financePartEn,
		...workshopPartEn,
		...adminPartEn,
		...shopPartEn,
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
