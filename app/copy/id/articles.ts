import { about } from './pages-about.ts'
import { contact } from './pages-contact.ts'
import { returns, shipping } from './pages-delivery.ts'
import { money } from './pages-money.ts'
import { privacy } from './pages-privacy.ts'
import { questions } from './pages-questions.ts'
import { terms } from './pages-terms.ts'

/** The pages of text that a shop has. */
export const articles = { about, money, shipping, returns, privacy, terms, contact, questions }
