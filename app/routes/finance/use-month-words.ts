import { useCopy } from '#app/copy/use-copy.ts'

/** A month (`2026-06`) as people say it: `Juni 2026`. */
export function useMonthWords(): (month: string) => string {
	const { months } = useCopy().calendar
	return (month) => {
		const [year = '', number = ''] = month.split('-')
		return `${months[Number(number) - 1] ?? number} ${year}`
	}
}
