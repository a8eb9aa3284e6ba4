import { type RefusalKind, refusalsOf } from '#app/shared/refusal.ts'

/** Every way in which what is kept of material is refused, and of which kind it is. */
const kinds = {
	/** a material has a name, and no other has it */
	'workshop.material_name_missing': 'invalid',
	'workshop.material_name_taken': 'conflict',
	'workshop.no_such_material': 'not-found',
	/** at least one gram or piece, in whole ones */
	'workshop.bad_material_quantity': 'invalid',
	/** what is given costs nothing, what is bought costs something */
	'workshop.bad_intake_cost': 'invalid',
	/** whoever writes material off says what happened */
	'workshop.loss_note_missing': 'invalid',
	/** who gave it, or where it was bought */
	'workshop.source_missing': 'invalid',
	'workshop.no_such_intake': 'not-found',
	/** the key of this form was used for something else */
	'workshop.intake_key_reused': 'conflict',
	/** less is left than is to be used, or it came after the day of the work */
	'workshop.not_enough_material': 'conflict',
	/** the batch was signed or sent back: its material stays as it is */
	'workshop.material_frozen': 'rule',
	'workshop.no_such_use': 'not-found',
	/** a cost that is typed says where it comes from */
	'workshop.material_reason_missing': 'invalid',
	/** nobody has said yet what a batch was made of */
	'workshop.material_missing': 'rule',
	/** whoever recorded material of a batch does not sign it */
	'workshop.own_material': 'rule',
	/** its material costs something else now than what the signer has seen */
	'workshop.material_changed': 'conflict',
} as const satisfies Record<string, RefusalKind>

export type MaterialRefusalCode = keyof typeof kinds

/** The refusal of this code; each code has one kind. */
export const refuse = refusalsOf(kinds)
