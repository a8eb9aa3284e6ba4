/** The times of a day, in the order of the form: the counter opens once or twice. */
export const timesOfDay = ['opens', 'closes', 'opensAgain', 'closesAgain'] as const

/** The name of the field with a time of a day of the week. */
export function timeField(time: (typeof timesOfDay)[number], weekday: number): string {
	return `${time}${weekday}`
}
