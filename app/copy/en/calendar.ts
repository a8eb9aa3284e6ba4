import type { calendar as indonesian } from '../id/calendar.ts'

export const calendar: typeof indonesian = {
	months: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December',
	],
	shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
	weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
	day: '{day} {month} {year}',
	moment: '{date} at {hour}:{minute} WIB',
	shortMoment: '{date}, {hour}:{minute}',
	spans: { days: '{count} d', hours: '{count} h', minutes: '{count} min' },
}
