# The portal and the indexer in one image. Build from the repository's root:
#   docker build -f docker/portal.Dockerfile -t lvpu/portal .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q -DskipTests -Dspotless.check.skip -Djacoco.skip package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home lvpu
WORKDIR /opt/lvpu
COPY --from=build --chown=lvpu /src/portal/target/lvpu-portal-0.1.0-SNAPSHOT.jar portal.jar
COPY --from=build --chown=lvpu /src/catalog-indexer/indexer/target/lvpu-indexer-0.1.0-SNAPSHOT-exec.jar indexer.jar
USER lvpu
ENV SPRING_PROFILES_ACTIVE=production \
    JAVA_TOOL_OPTIONS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:MaxRAMPercentage=70"
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "portal.jar"]
