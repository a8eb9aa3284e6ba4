import type { Presence } from './presence.ts'
import { isSentenced, type RegisterClass } from './register-class.ts'

/**
 * What work on a day earns. `premi`: a share of the proceeds, the right of the sentenced (UU
 * 22/2022 art. 9 letter j). `extra-food`: for those who await a verdict the law knows no premi, so
 * what is given is food in kind. `hold`: the class on that day is not on record yet, so nobody can
 * say.
 */
export type Earning = 'premi' | 'extra-food' | 'hold'

/**
 * What a maker's work on a day earns, by where he or she was and the register class on that day;
 * `absent`: on leave or gone, so that there can have been no work. Where somebody was counts first:
 * who was not there did not work, whatever the class.
 */
export function earningOf(
	presence: Presence,
	registerClass: RegisterClass | null,
): Earning | 'absent' {
	if (presence !== 'present') return 'absent'
	if (registerClass === null) return 'hold'
	return isSentenced(registerClass) ? 'premi' : 'extra-food'
}
