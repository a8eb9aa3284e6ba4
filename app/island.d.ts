declare module '*?island' {
	/** where a page finds this script */
	const url: string
	export default url
}
