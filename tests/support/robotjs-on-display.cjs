/* robotjs of the environment's display: by itself it takes the first one of the computer, where there is one. */
const robotjs = require(process.env.ROBOTJS_ADDON);
robotjs.setXDisplayName(process.env.DISPLAY);
module.exports = robotjs;
