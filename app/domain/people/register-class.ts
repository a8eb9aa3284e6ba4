/**
 * The classes of the prison register: A.I to A.V are people who await a verdict (*tahanan*: held
 * by the police, the prosecutor, the district, high and supreme court), B.I to B.III are sentenced
 * (*narapidana*).
 */
export const registerClasses = [
	'A.I',
	'A.II',
	'A.III',
	'A.IV',
	'A.V',
	'B.I',
	'B.IIa',
	'B.IIb',
	'B.III',
] as const

export type RegisterClass = (typeof registerClasses)[number]

/**
 * True for the sentenced. Premi is their right (UU 22/2022 art. 9 letter j); for those who await a
 * verdict no such right is found. So it follows the person's status on the day of the work.
 */
export function isSentenced(registerClass: RegisterClass): boolean {
	return registerClass.startsWith('B.')
}
