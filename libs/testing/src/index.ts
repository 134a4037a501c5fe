export { ArrangedPractice, type TestEngagement, type TestPerson } from './arranged-practice.js';
export { startApi, thursdayNoon, type Answer, type Ask, type TestApi } from './start-api.js';
export { testDatabase, type TestDatabase } from './test-database.js';
export { viewerOf } from './viewer-of.js';
export { workbookOf, zipOf } from './workbook-of.js';
