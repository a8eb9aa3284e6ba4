import type { abroadFields as fields, abroad as indonesian } from '../id/abroad.ts'

export const abroad: typeof indonesian = {
	method: 'Send it abroad',
	methodHint: 'paid by card, shipping depends on the country',
	title: 'Address abroad',
	lead: 'In Latin letters, as the address is written in its country. Begin the phone number above with the country code (+65 …).',
	customs:
		'Import duties and taxes in the country of destination, if any, are paid by the recipient. We declare contents and value on the parcel for customs.',
	cardOnly:
		'Parcels abroad are paid by card: the rutan’s bank transfer and QRIS work from Indonesian banks only.',
	optionsLead:
		'To {place}, {kilograms} kg. Working days from the payment, packing included; customs may take longer.',
	again: 'Changed the country? Shipping is worked out again when you go on.',
	noneTitle: 'No service goes to {place} yet',
	noneText:
		'Our couriers do not serve that country yet. Write to us: there is often another way, and what you typed here is not lost. You can also choose a recipient in Indonesia, or collect at the counter.',
	noneWhatsapp: 'Ask by WhatsApp',
	noneContact: 'Write to us',
	ask: 'Hello Bekal, I would like to order something to be sent to {place}. Is that possible?',
}

export const abroadFields: typeof fields = {
	country: {
		label: 'Country',
		hint: 'Type a few letters, then choose from the list.',
		error: 'Write a country other than Indonesia as in the list, such as Malaysia.',
	},
	line1: {
		label: 'Address line 1',
		error: 'Write the street and house number, at most 100 letters.',
		faults: { 'not-latin': 'Use Latin letters, so that the courier can read them.' },
	},
	line2: {
		label: 'Address line 2',
		error: 'At most 100 letters.',
		faults: { 'not-latin': 'Use Latin letters, so that the courier can read them.' },
	},
	town: {
		label: 'City or town',
		error: 'Write the city or town.',
		faults: { 'not-latin': 'Use Latin letters, so that the courier can read them.' },
	},
	region: {
		label: 'State, province or region',
		error: 'At most 80 letters.',
		faults: { 'not-latin': 'Use Latin letters, so that the courier can read them.' },
	},
	postcode: {
		label: 'Postal or ZIP code',
		hint: 'Leave empty where the country has none.',
		error: 'This country uses postal codes. Write the postal code.',
		faults: {
			'postal-code': 'This is not a postal code of the chosen country. Check both.',
			'too-long': 'A postal code has at most 12 letters and figures.',
			'not-latin': 'Use Latin letters and plain figures.',
		},
	},
}
