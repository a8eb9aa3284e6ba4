import type { tags as tagsId } from '../id/tags.ts'

/** Printing tags for pieces. */
export const tags: typeof tagsId = {
	nav: 'Tags',
	title: 'Tags',
	lead: 'Tags on A4, three by seven on a sheet, with a QR code to the story of the piece. Cut along the lines, then sew or tie them on.',
	add: 'Add lots',
	addHint: 'Codes of lots, several with commas between.',
	addSubmit: 'Add',
	missed: 'There is no lot with the code {codes}.',
	caption: 'Lots whose tags are printed',
	lot: 'Lot and item',
	free: 'Available',
	quantity: 'Tags',
	quantityOf: 'Number of tags for {code}',
	price: 'Print the price as well',
	start: 'Begin with tag number',
	startHint: 'Where part of a sheet is used already, choose a place that is still free.',
	submit: 'Make the PDF',
	sheet: 'First sheet',
	used: 'used',
	free21: 'Tag {number}, free',
	emptyTitle: 'Choose lots first',
	emptyText: 'Add the code of a lot here, or tick several in the list of lots.',
}
