import type { packing as indonesian } from '../id/office-packing.ts'

export const packing: typeof indonesian = {
	title: 'Weights and packed sizes',
	lead: 'What sending costs follows from what a piece weighs and measures once it is wrapped. Orders already placed stay as they are.',
	open: 'Weights and sizes',
	filter: 'Show',
	filters: { semua: 'All', belum: 'Not measured' },
	caption: 'Variants with their weights and packed sizes',
	variant: 'Variant',
	number: 'Number',
	weight: 'Weight',
	grams: '{count} g',
	size: 'Packed',
	sides: '{length} × {width} × {height} cm',
	unmeasured: 'not measured',
	emptyTitle: 'No variants',
	emptyText: 'Variants appear here as soon as their product is made.',
	allMeasured: 'All variants have been measured.',
	saved: 'Weight and size of {sku} are saved.',
	form: {
		title: '{product}, {variant}',
		lead: 'Measure one piece, folded and wrapped, ready to be handed to the courier.',
		fields: {
			weightGrams: { label: 'Weight (grams)', hint: 'A whole number, for example 750.' },
			lengthCm: { label: 'Length (cm)', hint: 'Leave all three empty if it is not measured.' },
			widthCm: { label: 'Width (cm)' },
			heightCm: { label: 'Height (cm)' },
		},
		faults: {
			weight: 'Write the weight in whole grams, 1 to 30,000.',
			side: 'Write whole centimetres, 1 to 200.',
			sides: 'Fill in all three sides, or leave all of them empty.',
		},
		submit: 'Save',
		submitting: 'Saving…',
		refusedTitle: 'Not saved',
	},
}
