import type { MaterialRefusalCode } from '#app/domain/workshop/errors.ts'

/** Why something about material is refused. */
export const materialRefusals: Readonly<Record<MaterialRefusalCode, string>> = {
	'workshop.material_name_missing': 'Write the name of the material.',
	'workshop.material_name_taken': 'There is a material called {name} already.',
	'workshop.no_such_material': 'There is no such material.',
	'workshop.bad_material_quantity':
		'Write how much: kilograms with a comma (such as 2,5), or a whole number of pieces.',
	'workshop.bad_intake_cost':
		'What was given costs Rp0, and what was bought costs what its receipt says.',
	'workshop.loss_note_missing': 'Write what happened to the material.',
	'workshop.source_missing': 'Write who gave it, or where it was bought.',
	'workshop.no_such_intake': 'There is no such delivery of material.',
	'workshop.intake_key_reused':
		'This form was sent before with other contents. Reload the page and fill it in once more.',
	'workshop.not_enough_material':
		'There is not enough {name}: of what had come in by the day of the work, {left} is left.',
	'workshop.material_frozen':
		'Batch {code} has been signed or sent back, so its material stays as it is.',
	'workshop.no_such_use': 'There is no such use of material, or it has been taken back.',
	'workshop.material_reason_missing': 'Write where this cost comes from.',
	'workshop.material_missing':
		'Its material is not on record yet. Record what was used first, or send the batch back.',
	'workshop.own_material': 'You recorded the material of this batch, so another officer signs it.',
	'workshop.material_changed':
		'What its material costs has just changed. Look once more, then sign.',
}
