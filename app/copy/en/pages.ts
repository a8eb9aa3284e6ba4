import { about } from './pages-about.ts'
import { contact } from './pages-contact.ts'
import { returns, shipping } from './pages-delivery.ts'
import { money } from './pages-money.ts'
import { privacy } from './pages-privacy.ts'
import { questions } from './pages-questions.ts'
import { tag } from './pages-tag.ts'
import { terms } from './pages-terms.ts'

export const pages = {
	about,
	money,
	shipping,
	returns,
	privacy,
	terms,
	contact,
	questions,
	tag,
	frame: {
		contents: 'On this page',
		changed: 'Last changed {date}',
		related: 'Read on',
	},
	zones: {
		caption: 'How long shipping is likely to take and what it costs, by region',
		worldCaption: 'How long shipping abroad is likely to take and what it costs',
		worldNote: 'An estimate, not a promise; customs in the country of destination may add to it.',
		zone: 'Region',
		days: 'Working days',
		price: 'One kilogram',
		from: 'from {price}',
		none: 'not served yet',
		range: '{least}–{most}',
		names: {
			'east-java': 'East Java',
			'java-bali': 'The rest of Java, and Bali',
			sumatra: 'Sumatra',
			kalimantan: 'Kalimantan (Borneo)',
			sulawesi: 'Sulawesi',
			'nusa-tenggara': 'Nusa Tenggara',
			maluku: 'The Moluccas',
			papua: 'Papua',
			'southeast-asia': 'Southeast Asia',
			'east-asia': 'East Asia',
			oceania: 'Australia and Oceania',
			'west-asia': 'South and West Asia',
			europe: 'Europe',
			americas: 'The Americas',
			africa: 'Africa',
		},
		note: 'An estimate and no promise. National holidays and busy seasons can add to it.',
	},
	rules: {
		example: 'Example',
		none: 'No rule is in force today.',
		inForce: 'In force since {date}',
		version: 'Version {version}',
		caption: 'If a piece sold at {price}, with material of {material}, is shared by this rule:',
		historyCaption: 'Every version of the sharing rules',
		rule: 'Rule',
		from: 'Since',
		basis: 'Basis',
		remainder: 'Working capital',
		bases: { gross: 'the whole price', net_of_material: 'the price less material' },
		parties: { makers: 'Premi', pnbp: 'PNBP', partner: 'Partner' },
	},
	contactCard: {
		email: 'E-mail',
		whatsapp: 'WhatsApp',
		coming:
			'The shop has no e-mail address or WhatsApp number yet. As soon as it has, both are shown here and at the foot of every page.',
	},
}
