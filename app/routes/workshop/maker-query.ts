import type { RegisterClass } from '#app/domain/people/register-class.ts'
import type { Skill } from '#app/domain/people/skill.ts'

export const presenceChoices = ['ada', 'cuti', 'pergi', 'semua'] as const

/** What the list of makers is filtered by, as it stands in the address. */
export interface MakerQuery {
	readonly ada: (typeof presenceChoices)[number]
	readonly golongan: '' | 'tahanan' | 'narapidana' | RegisterClass
	readonly blok: string
	readonly terampil: '' | Skill
	/** a cohort's address */
	readonly angkatan: string
}
