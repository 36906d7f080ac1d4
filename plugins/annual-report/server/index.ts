// The report is drawn by `npm run report` as yet; the desk's page comes with the report itself.
export default {};
