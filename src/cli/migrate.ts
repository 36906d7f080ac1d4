// npm run migrate: brings the register and the queue's tables to the newest version, for a deployment with
// DATABASE_URL whose processes are started one by one. npm start does the same by itself.
import { runMain } from './run-main';
import { attach } from './supervisor/attach';
import { REAL_DATABASE } from './supervisor/place';

runMain(async () => {
  const { place, release } = await attach({ databaseName: REAL_DATABASE, make: true });
  await release();
  console.log(`数据库 ${place.database} 已是最新 / is up to date`);
  return 0;
});
